import ArgumentParser

Surroundings.prepare()
let arguments = Arguments.read()
// Plain `vitals` opens the screens without a look at the command line.
Vitals.main(arguments)
