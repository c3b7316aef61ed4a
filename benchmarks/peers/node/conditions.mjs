// Every condition of a profile by a name: the scope, the rules in force, the duties whose end is reached. It is what a peer is to evaluate.
export function conditionsOf(profile) {
  return [
    { id: 'scope', when: profile.scope },
    ...profile.rules.map(rule => ({ id: `rule ${rule.id}`, when: rule.when })),
    ...profile.duties.filter(duty => duty.achieved).map(duty => ({ id: `achieved ${duty.code}`, when: duty.achieved })),
  ];
}

// One place of dispatch: a kind of condition that a translation does not know stops it.
export function fold(condition, to) {
  if (condition.all) return to.all(condition.all.map(part => fold(part, to)));
  if (condition.any?.length > 0) return to.any(condition.any.map(part => fold(part, to)));
  if (condition.not) return to.not(fold(condition.not, to));
  for (const word of ['is', 'hasAny', 'hasAll', 'atLeast', 'atMost']) {
    if (word in condition) return to[word](condition.fact, condition[word]);
  }
  throw new Error(`a condition that no peer is told of: ${JSON.stringify(condition)}`);
}
