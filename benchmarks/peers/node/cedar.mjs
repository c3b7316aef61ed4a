// Cedar: one request a decision. Each condition is a permit policy of the one action, and the policies that determined the answer are
// the conditions that hold. It is the fewest calls that Cedar can be asked in.
import { createRequire } from 'node:module';
import { conditionsOf } from './conditions.mjs';
import { policy, write } from './cedar-expressions.mjs';

export const name = 'Cedar, one request';
export const packages = ['@cedar-policy/cedar-wasm'];

export function translate(profile) {
  return { staticPolicies: Object.fromEntries(conditionsOf(profile).map(({ id, when }) => [id, policy('permit', 'decide', write(when))])) };
}

export async function load(policies, plan) {
  const ask = open(policies);
  return {
    prepare: facts => facts,
    decide(facts) {
      const holds = plan.ids.map(() => false);
      for (const id of ask('decide', nothing, facts).diagnostics.reason) holds[plan.index.get(id)] = true;
      return plan.decide(facts, holds);
    },
  };
}

const body = { type: 'Body', id: 'body' };
export const nothing = { type: 'Route', id: '-' };

// The policies are parsed once. An error of one policy would let it fall away unseen: it stops the run.
export function open(policies) {
  const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');
  const parsed = cedar.preparsePolicySet('profile', policies);
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed.errors));
  return (action, resource, context) => {
    const answer = cedar.statefulIsAuthorized({
      principal: body, action: { type: 'Action', id: action }, resource, context, preparsedPolicySetId: 'profile', entities: [],
    });
    if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0) throw new Error(JSON.stringify(answer));
    return answer.response;
  };
}
