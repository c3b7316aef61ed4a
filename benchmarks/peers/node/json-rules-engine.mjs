// json-rules-engine: one rule for each condition, its event named by the condition.
import { createRequire } from 'node:module';
import { conditionsOf, fold } from './conditions.mjs';

export const name = 'json-rules-engine';
export const packages = ['json-rules-engine'];

const test = (fact, operator, value) => ({ fact, operator, value });
const condition = {
  all: parts => ({ all: parts }),
  any: parts => ({ any: parts }),
  not: part => ({ not: part }),
  is: (fact, values) => (values.length === 1 ? test(fact, 'equal', values[0]) : test(fact, 'in', values)),
  hasAny: (fact, members) => ({ any: members.map(member => test(fact, 'contains', member)) }),
  hasAll: (fact, members) => ({ all: members.map(member => test(fact, 'contains', member)) }),
  atLeast: (fact, bound) => test(fact, 'greaterThanInclusive', bound),
  atMost: (fact, bound) => test(fact, 'lessThanInclusive', bound),
};

export function translate(profile) {
  return conditionsOf(profile).map(({ id, when }) => {
    const conditions = fold(when, condition);
    return { conditions: 'fact' in conditions ? { all: [conditions] } : conditions, event: { type: id } };
  });
}

export async function load(rules, plan) {
  const { Engine } = createRequire(import.meta.url)('json-rules-engine');
  const engine = new Engine(rules);
  return {
    prepare: facts => facts,
    async decide(facts) {
      const { events } = await engine.run(facts);
      const holds = plan.ids.map(() => false);
      for (const event of events) holds[plan.index.get(event.type)] = true;
      return plan.decide(facts, holds);
    },
  };
}
