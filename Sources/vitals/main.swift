import ArgumentParser
import Glibc

Surroundings.prepare()
let arguments = Arguments.read()
if let plain = PlainStart(arguments) {
  do { exit(try plain.run()) } catch { Vitals.exit(withError: error) }
}
Vitals.main(arguments)
