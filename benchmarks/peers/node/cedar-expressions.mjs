// A condition as an expression of a Cedar policy in its JSON form. A fact is an attribute of the context.
import { fold } from './conditions.mjs';

const value = one => ({ Value: one });
const fact = name => ({ '.': { left: { Var: 'context' }, attr: name } });
const both = word => (left, right) => ({ [word]: { left, right } });

const expression = {
  all: parts => (parts.length === 0 ? value(true) : parts.reduce(both('&&'))),
  any: parts => parts.reduce(both('||')),
  not: part => ({ '!': { arg: part } }),
  is: (name, values) => (values.length === 1 ? both('==')(fact(name), value(values[0])) : both('contains')(set(values), fact(name))),
  hasAny: (name, members) => both('containsAny')(fact(name), set(members)),
  hasAll: (name, members) => both('containsAll')(fact(name), set(members)),
  atLeast: (name, bound) => both('>=')(fact(name), value(bound)),
  atMost: (name, bound) => both('<=')(fact(name), value(bound)),
};

export const and = both('&&');
export const not = arg => ({ '!': { arg } });
export const isOneOf = (variable, entities) => both('contains')(set(entities.map(__entity => ({ __entity }))), { Var: variable });
export const lacks = (name, member) => not(both('contains')(fact(name), value(member)));
export const write = condition => fold(condition, expression);

export function policy(effect, action, body) {
  return {
    effect,
    principal: { op: 'All' },
    action: { op: '==', entity: { type: 'Action', id: action } },
    resource: { op: 'All' },
    conditions: body ? [{ kind: 'when', body }] : [],
  };
}

function set(values) {
  return { Set: values.map(value) };
}
