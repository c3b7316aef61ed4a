// GoRules ZEN: one expression for each condition, in the expression node of a decision graph.
import { createRequire } from 'node:module';
import { conditionsOf, fold } from './conditions.mjs';

export const name = 'GoRules ZEN';
export const packages = ['@gorules/zen-engine'];

const text = JSON.stringify;
const expression = {
  all: parts => (parts.length === 0 ? 'true' : `(${parts.join(' and ')})`),
  any: parts => `(${parts.join(' or ')})`,
  not: part => `not (${part})`,
  is: (fact, values) => (values.length === 1 ? `${fact} == ${text(values[0])}` : `${fact} in ${text(values)}`),
  hasAny: (fact, members) => `some(${fact}, # in ${text(members)})`,
  hasAll: (fact, members) => `(${members.map(member => `contains(${fact}, ${text(member)})`).join(' and ')})`,
  atLeast: (fact, bound) => `${fact} >= ${bound}`,
  atMost: (fact, bound) => `${fact} <= ${bound}`,
};

export function translate(profile) {
  const expressions = conditionsOf(profile).map((condition, place) => ({ id: `e${place}`, key: `c${place}`, value: fold(condition.when, expression) }));
  const node = (id, type, content) => ({ id, type, name: id, position: { x: 0, y: 0 }, ...(content && { content }) });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId });
  return {
    nodes: [node('facts', 'inputNode'), node('rules', 'expressionNode', { expressions }), node('holds', 'outputNode')],
    edges: [edge('facts', 'rules'), edge('rules', 'holds')],
  };
}

export async function load(graph, plan) {
  const { ZenEngine } = createRequire(import.meta.url)('@gorules/zen-engine');
  const decision = new ZenEngine().createDecision(graph);
  const keys = plan.ids.map((_, place) => `c${place}`);
  return {
    prepare: facts => ({ facts, context: nested(facts) }),
    async decide({ facts, context }) {
      const { result } = await decision.evaluate(context);
      return plan.decide(facts, keys.map(key => result[key]));
    },
  };
}

function nested(facts) {
  const root = {};
  for (const [fact, value] of Object.entries(facts)) {
    const path = fact.split('.');
    const last = path.pop();
    path.reduce((object, step) => (object[step] ??= {}), root)[last] = value;
  }
  return root;
}
