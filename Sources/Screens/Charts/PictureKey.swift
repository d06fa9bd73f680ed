import Care
import Model

/// What a picture follows from.
struct PictureKey: Hashable {
  let kind: Kind
  let view: ChartView
  let days: ClosedRange<Day>
  let version: PatientRecord.Version
}

/// The picture that was drawn last.
typealias PictureCache = LastMade<PictureKey, ChartPicture?>
