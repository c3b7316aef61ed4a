// Cedar as it is meant to be used: may this be sent by this route? A request for each route, whose answer and determining policies are the
// route's status; and one more for what Cedar has no words for, whose determining policies are the preferences and duties in force.
import { matchesAny } from './plan.mjs';
import { and, isOneOf, lacks, not, policy, write } from './cedar-expressions.mjs';
import { nothing, open } from './cedar.mjs';

export const name = 'Cedar, a request a route';
export const packages = ['@cedar-policy/cedar-wasm'];

const onRoute = new Set(['Permit', 'Forbid', 'Cannot', 'Only', 'Avoid']);
const entity = id => ({ type: 'Route', id });

export function translate(profile) {
  const routes = [...new Map([...profile.inbound, ...profile.outbound].map(route => [route.id, route])).values()];
  const among = selectors => isOneOf('resource', routes.filter(route => matchesAny(selectors, route.id)).map(route => entity(route.id)));
  const policies = {};
  const outbound = { fact: 'direction', is: ['outbound'] };
  for (const route of routes) {
    const here = isOneOf('resource', [entity(route.id)]);
    if (route.silent === 'Permit') policies[`Silent ${route.id}`] = policy('permit', 'send', here);
    if (route.system) policies[`Cannot ${route.id}`] = policy('forbid', 'send', and(here, and(write(outbound), lacks('systems', route.system))));
  }
  for (const rule of profile.rules) {
    const when = write(rule.when);
    rule.then.forEach((effect, place) => {
      const id = `${effect.effect} ${rule.id} ${place}`;
      if (effect.effect === 'Forbid' || effect.effect === 'Cannot') policies[id] = policy('forbid', 'send', and(among(effect.routes), when));
      if (effect.effect === 'Permit' || effect.effect === 'Avoid') policies[id] = policy('permit', 'send', and(among(effect.routes), when));
      if (effect.effect === 'Only') {
        policies[`Permit ${rule.id} ${place}`] = policy('permit', 'send', and(among(effect.routes), when));
        policies[`Forbid ${rule.id} ${place}`] = policy('forbid', 'send', and(not(among(effect.routes)), when));
      }
    });
    if (rule.then.some(effect => !onRoute.has(effect.effect) || effect.effect === 'Avoid')) policies[`rule ${rule.id}`] = policy('permit', 'rank', when);
  }
  policies.scope = policy('permit', 'rank', write(profile.scope));
  for (const duty of profile.duties) {
    if (duty.achieved) policies[`achieved ${duty.code}`] = policy('permit', 'rank', write(duty.achieved));
  }
  return { staticPolicies: policies };
}

export async function load(policies, plan) {
  const ask = open(policies);
  const resources = { outbound: plan.outbound.routes.map(route => entity(route.id)), inbound: plan.inbound.routes.map(route => entity(route.id)) };
  return {
    prepare: facts => facts,
    decide(facts) {
      const holds = plan.ids.map(() => false);
      for (const id of ask('rank', nothing, facts).diagnostics.reason) holds[plan.index.get(id)] = true;
      const statuses = resources[facts.direction].map(route => {
        const { decision, diagnostics } = ask('send', route, facts);
        // A route that a rule names may be recommended, inbound.
        for (const id of diagnostics.reason) if (id.startsWith('Permit ')) holds[plan.index.get(`rule ${id.split(' ')[1]}`)] = true;
        return statusOf(decision, diagnostics.reason);
      });
      return plan.choose(facts, holds, statuses);
    },
  };
}

function statusOf(decision, reasons) {
  const any = kind => reasons.some(id => id.startsWith(kind));
  if (decision === 'deny') return any('Cannot ') ? 'Impossible' : any('Forbid ') ? 'Forbidden' : 'Silent';
  if (any('Avoid ')) return any('Permit ') || any('Silent ') ? 'Discouraged' : 'Silent';
  return any('Permit ') ? 'Permitted' : 'Silent';
}
