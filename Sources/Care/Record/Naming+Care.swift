import Model
import Statistics

// Medicines, plans, visits and questions, as a person names them.
extension Naming {
  /// The medicine with a name or an id.
  ///
  /// - Throws: `FieldProblem` where none is meant.
  package func medicine(_ text: String) throws(FieldProblem) -> MedicineCourse {
    if let named = record.medicines.first(where: { $0.name.lowercased() == text.lowercased() }) {
      return named
    }
    let id = try? id(text)
    guard let course = record.medicines.first(where: { $0.id == id }) else {
      throw FieldProblem(
        "medicine", "\(text) is not on the list; \(record.medicines.map(\.name).thereAre)")
    }
    return course
  }

  /// A change of a medicine by its id, or the latest one of a medicine.
  ///
  /// - Throws: `FieldProblem` where none is meant.
  package func medicineChange(
    _ text: String
  ) throws(FieldProblem) -> (course: MedicineCourse, step: MedicineCourse.Step) {
    let id = try? id(text)
    for course in record.medicines {
      if let step = course.steps.first(where: { $0.id == id && $0.before != nil }) { return (course, step) }
    }
    let course = try medicine(text)
    guard let step = course.steps.last else {
      throw FieldProblem("medicine", "\(course.name) has no changes")
    }
    return (course, step)
  }

  /// The plan that is meant; the latest where none is named.
  ///
  /// - Throws: `FieldProblem` where there is none.
  package func plan(_ text: String?) throws(FieldProblem) -> PlanProgress {
    guard let text else {
      guard let latest = record.plans.first else {
        throw FieldProblem("plan", "There is no plan. To start one: vitals plan start PROTOCOL")
      }
      return latest
    }
    let id = try id(text, listedBy: "vitals plan list")
    guard let found = record.plans.first(where: { $0.id == id }) else {
      throw FieldProblem("plan", "\(text) is not a plan. To see them: vitals plan list")
    }
    return found
  }

  /// The plan that is meant; the one that goes on or is to come where none is named.
  ///
  /// - Throws: `FieldProblem` where there is none, or several are and none is named.
  package func unfinishedPlan(_ text: String?) throws(FieldProblem) -> PlanProgress {
    if text != nil { return try plan(text) }
    let open = record.plans.filter { $0.status == .running || $0.status == .planned }
    guard open.count < 2 else {
      let ids = open.map(\.id.short).joined(separator: ", ")
      throw FieldProblem("plan", "There are \(open.count) plans; name one: \(ids)")
    }
    guard let only = open.first else { throw FieldProblem("plan", "There is no plan to stop") }
    return only
  }

  /// The visit that is meant; the next one, or the one that is over without an outcome, where none is named.
  ///
  /// - Throws: `FieldProblem` where there is none.
  package func visit(_ text: String?) throws(FieldProblem) -> Stored<Visit> {
    let book = record.visits
    guard let text else {
      if let next = book.next ?? book.unsettled.last { return next }
      throw FieldProblem("visit", "No visit is planned. To see them all: vitals visit list")
    }
    guard let kept = book.visit(try id(text, listedBy: "vitals visit list")) else {
      throw FieldProblem("visit", "\(text) is not a visit. To see them: vitals visit list")
    }
    return kept
  }

  /// The question that is meant.
  ///
  /// - Throws: `FieldProblem` where none is.
  package func question(_ text: String) throws(FieldProblem) -> Stored<VisitQuestion> {
    let id = try id(text, listedBy: "vitals visit questions")
    guard let kept = record.visits.questions.first(where: { $0.id == id }) else {
      throw FieldProblem("question", "\(text) is not a question. To see them: vitals visit questions")
    }
    return kept
  }
}
