import ArgumentParser
import Glibc

Surroundings.prepare()
let arguments = Arguments.read()
do {
  if let status = try PlainStart(arguments)?.run() { exit(status) }
} catch {
  Vitals.exit(withError: error)
}
Vitals.main(arguments)
