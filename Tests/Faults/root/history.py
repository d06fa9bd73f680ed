"""What a person did, and what may therefore be found after a cut."""

import threading


class Verdict:
    """What was found to be wrong."""

    def __init__(self):
        self.lost = 0
        self.false = 0
        self.sentences = []

    def say(self, sentence, lost=0, false=0):
        """Adds a finding."""
        self.lost += lost
        self.false += false
        self.sentences.append(sentence)


class History:
    """Every step that was begun, and how many of them the program has called saved.

    A step says which readings have which value after it; None is a reading that no longer counts. One thread
    makes the steps, one after another, while another one cuts the power.
    """

    def __init__(self):
        self.base = {}
        self.steps = []
        self.acknowledged = 0
        self.news = threading.Condition()

    def begin(self, changes):
        """A step is about to be tried."""
        with self.news:
            self.steps.append(changes)

    def acknowledge(self):
        """The program has said that the last step is saved."""
        with self.news:
            self.acknowledged = len(self.steps)
            self.news.notify_all()

    def latest(self, name):
        """What a reading says after the last step."""
        for step in reversed(self.steps):
            if name in step:
                return step[name]
        return self.base.get(name)

    def wait_for(self, count, seconds):
        """Waits until so many steps are acknowledged; false where that takes too long."""
        with self.news:
            return self.news.wait_for(lambda: self.acknowledged >= count, seconds)

    def readings_acknowledged(self, steps):
        """How many readings the first steps were about."""
        return sum(len(step) for step in self.steps[:steps])

    def judge(self, found, twice, acknowledged, begun):
        """Compares what is found with what may be: each reading as it was at some moment of the cut."""
        verdict = Verdict()
        certain = dict(self.base)
        for step in self.steps[:acknowledged]:
            certain.update(step)
        allowed = {name: {value} for name, value in certain.items()}
        for step in self.steps[acknowledged:begun]:
            for name, value in step.items():
                allowed.setdefault(name, {None}).add(value)
        for name in twice:
            verdict.say(f"{name} is counted twice", false=1)
        for name in found.keys() - allowed.keys():
            verdict.say(f"{name} is counted and was never entered: {found[name]}", false=1)
        for name, values in allowed.items():
            value = found.get(name)
            if value in values:
                continue
            sentence = f"{name} was {certain.get(name)} and is {value}"
            if value is None or any(value in step.get(name, ()) for step in [self.base, *self.steps]):
                verdict.say(sentence, lost=1)
            else:
                verdict.say(sentence, false=1)
        return verdict

    def settle(self, found):
        """Life goes on from what was found."""
        self.base = dict(found)
        self.steps = []
        self.acknowledged = 0
