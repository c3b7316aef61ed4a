// No peer but a measuring stick: the conditions as plain closures. What it takes is what Node and the lines around a peer take by themselves.
import { conditionsOf, fold } from './conditions.mjs';

export const name = 'closures in JavaScript';
export const packages = [];

const closure = {
  all: parts => facts => parts.every(part => part(facts)),
  any: parts => facts => parts.some(part => part(facts)),
  not: part => facts => !part(facts),
  is: (fact, values) => facts => values.includes(facts[fact]),
  hasAny: (fact, members) => facts => members.some(member => facts[fact].includes(member)),
  hasAll: (fact, members) => facts => members.every(member => facts[fact].includes(member)),
  atLeast: (fact, bound) => facts => facts[fact] >= bound,
  atMost: (fact, bound) => facts => facts[fact] <= bound,
};

export const translate = conditionsOf;

export async function load(conditions, plan) {
  const tests = conditions.map(condition => fold(condition.when, closure));
  return {
    prepare: facts => facts,
    decide: facts => plan.decide(facts, tests.map(test => test(facts))),
  };
}
