#!/usr/bin/env bash
# docs/three-months.sh: three months with Vitals, in a folder of their own, at clock times that are said.
#
# VITALS names the program, `vitals` otherwise. What it prints is in docs/three-months.txt, and a test compares the two.
# The person, their doctor and their report are made up.
set -euo pipefail
vitals=${VITALS:-vitals}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder TZ=Europe/Berlin LC_ALL=C.UTF-8
unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME VITALS_HOME NO_COLOR

# Says what is done next.
say() { printf '\n%s\n' "## $*"; }

# Runs the program at a time, after showing how it was called; an id that changes from run to run is shown as ID.
at() {
  local now=$1
  shift
  printf '\n%s' "$now\$ vitals"
  local word
  for word in "$@"; do
    [[ $word == "${id:-none}" ]] && word=ID
    [[ $word =~ [^A-Za-z0-9_./:=%,+-] ]] && word="\"$word\""
    printf ' %s' "${word//$folder\//}"
  done
  printf '\n'
  local status=0
  "$vitals" "$@" --now "$now" 2>&1 | anonymous || status=$?
  [[ $status -eq 0 ]] || printf '(status %s)\n' "$status"
}

# What is printed, without the ids of entries, which are made anew in each run.
anonymous() {
  sed -E "s#$folder/##g; s/^[0-9A-HJKMNP-TV-Z]{6}  /ID  /; s/\\b(Added|Saved|Kept|Started|Changed|values) [0-9A-HJKMNP-TV-Z]{6}\\b/\\1 ID/"
}

# Does the same and shows nothing.
quietly() {
  local now=$1
  shift
  "$vitals" "$@" --now "$now" >/dev/null
}

# The id of the only line that a list has with some words.
find() { "$vitals" "$1" list --json --now "$2" | sed -n "/$3/s/.*\"id\":\"\\([0-9A-Z]*\\)\".*/\\1/p" | head -n 1; }

say "August: checkups, a medicine, and a week of measuring"
at 2026-08-20T09:00+02:00 remind templates --for hypertension
at 2026-08-20T09:02+02:00 remind templates add lipids --last-done 2025-08-25
at 2026-08-20T09:03+02:00 remind add "Measure blood pressure" --every 1w --at 08:00 --on 2026-08-22 --measure blood-pressure
at 2026-08-20T09:05+02:00 medication add ramipril "5 mg" --at 08:00
at 2026-08-20T09:06+02:00 plan start esh-2023 --on 2026-08-21 --title "first week" --every 3m
at 2026-08-21T07:00+02:00 due

for day in 21 22 23 24 25 26 27; do
  quietly "2026-08-${day}T07:30+02:00" log "07:30 14$((day % 7))/9$((day % 4)) 68 left"
  quietly "2026-08-${day}T07:32+02:00" log "07:32 14$((day % 5))/9$((day % 3)) 67 left"
  quietly "2026-08-${day}T08:05+02:00" medication taken ramipril
  [[ $day == 24 ]] && continue
  quietly "2026-08-${day}T20:30+02:00" log "20:30 13$((day % 9))/8$((day % 6)) 66 left"
  quietly "2026-08-${day}T20:32+02:00" log "20:32 13$((day % 8))/8$((day % 5)) 66 left"
done
at 2026-08-25T12:00+02:00 due
at 2026-08-25T12:01+02:00 plan status
at 2026-08-27T21:00+02:00 plan result
at 2026-08-28T09:00+02:00 plan seen

say "September: what is due, a visit and a change of the medicine"
at 2026-09-01T18:00+02:00 due
at 2026-09-01T18:01+02:00 visit add "2026-09-03 10:30" --with "Dr Lind" --at "Clinic North, room 4" --reason "blood pressure"
at 2026-09-01T18:02+02:00 visit ask "Is the other arm as good?"
at 2026-09-02T19:00+02:00 due
at 2026-09-02T19:05+02:00 visit prepare
id=$(find visit 2026-09-03T12:00+02:00 "Dr Lind")
at 2026-09-03T12:00+02:00 due
at 2026-09-03T12:01+02:00 visit done "$id" --agreed "measure in the mornings" --next 3m --target 135/85 --remind
at 2026-09-03T12:03+02:00 medication change ramipril --strength "10 mg" --note "Dr Lind"
at 2026-09-03T12:04+02:00 targets show
for day in 05 07 09 11 13 15 17 19 21 23 25 27; do
  quietly "2026-09-${day}T07:30+02:00" log "07:30 13$((10#$day % 6))/8$((10#$day % 5)) 66 left"
  quietly "2026-09-${day}T08:05+02:00" medication taken ramipril
  quietly "2026-09-${day}T20:30+02:00" log "20:30 12$((10#$day % 9))/7$((10#$day % 6)) 64 left"
done

say "October: what the change came with, and a letter from the laboratory"
at 2026-10-02T07:00+02:00 due
at 2026-10-02T07:10+02:00 medication effect ramipril
at 2026-10-02T07:11+02:00 medication adherence --last 30d
cat >"$folder/report.txt" <<'LETTER'
Laboratory North                          Report of 2 October 2026
Sample taken 1 October 2026 08:00

Total cholesterol      5.2 mmol/L
LDL cholesterol        2.9 mmol/L      below 3.0
Potassium              4.1 mmol/L
Creatinine             88 umol/L
LETTER
at 2026-10-02T07:20+02:00 document add "$folder/report.txt" --title "Lipids" --kind laboratory
id=$(find document 2026-10-02T07:21+02:00 Lipids)
at 2026-10-02T07:21+02:00 document values "$id"
at 2026-10-02T07:22+02:00 document values "$id" --take 1,2
id=$(find remind 2026-10-02T07:23+02:00 "Blood lipids")
at 2026-10-02T07:23+02:00 remind list "$id"

say "November: three months later"
at 2026-11-19T09:00+01:00 due
at 2026-11-21T09:00+01:00 due --format plain
at 2026-11-21T09:01+01:00 remind list
