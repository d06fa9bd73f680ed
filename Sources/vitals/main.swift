Surroundings.prepare()
Start.run(Arguments.read())
