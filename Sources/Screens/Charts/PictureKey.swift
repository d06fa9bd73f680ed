import Care
import Model
import Report

/// What a picture follows from.
struct PictureKey: Hashable {
  let topic: ChartTopic
  let view: ChartView
  let span: ChartSpan
  let version: PatientRecord.Version
}

/// The picture that was drawn last.
typealias PictureCache = LastMade<PictureKey, ChartPicture>
