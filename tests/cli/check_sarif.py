#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_sarif FILE: what the schema of SARIF 2.1.0 asks of the parts that we write; a line for each fault, none where there is none."""
import json
import re
import sys

LEVELS = {"none", "note", "warning", "error"}
faults = []


def want(good, what):
    if not good:
        faults.append(what)


log = json.load(open(sys.argv[1], encoding="utf-8"))
want(set(log) <= {"$schema", "version", "runs", "properties", "inlineExternalProperties"}, "a key that a log has not")
want(log.get("version") == "2.1.0", "version")
want(isinstance(log.get("runs"), list) and log["runs"], "runs")
for run in log["runs"]:
    driver = run["tool"]["driver"]
    want(isinstance(driver.get("name"), str) and driver["name"], "the driver's name")
    ids = [rule["id"] for rule in driver["rules"]]
    want(len(ids) == len(set(ids)), "rules are unique")
    want(run["results"], "the sample has results")
    for result in run["results"]:
        want(isinstance(result["message"].get("text"), str) and result["message"]["text"], "a message's text")
        want(result.get("level") in LEVELS, "level")
        want(result.get("ruleId") in ids, "ruleId is a rule of the driver")
        want(len(result.get("locations", [])) == 1, "a location")
        for location in result["locations"]:
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            want(re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri), "a relative URI: " + uri)
            for place in location.get("logicalLocations", []):
                want(place.get("name"), "a logical location's name")
print("\n".join(faults), end="")
