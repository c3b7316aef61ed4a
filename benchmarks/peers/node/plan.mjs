// What stands around a peer, and is counted as the peer's: from the conditions that hold to the status of every route, the order of the
// routes, the one to take and its duties. It is what no peer has words for. All is looked up once; a decision does no search.
import { conditionsOf } from './conditions.mjs';

export class Plan {
  constructor(profile) {
    this.ids = conditionsOf(profile).map(condition => condition.id);
    this.index = new Map(this.ids.map((id, place) => [id, place]));
    this.outbound = side(profile, this.index, profile.outbound);
    this.inbound = side(profile, this.index, profile.inbound);
  }

  // holds: for each condition, by its place in ids, whether it holds.
  decide(facts, holds) {
    const side = facts.direction === 'outbound' ? this.outbound : this.inbound;
    return this.choose(facts, holds, side.routes.map(route => judge(route, facts, holds)));
  }

  // statuses: those of the direction's routes, in the profile's order.
  choose(facts, holds, statuses) {
    if (!holds[0]) return { verdict: 'NotRegulated', route: null, routes: [], statuses: [], duties: [] };
    const outbound = facts.direction === 'outbound';
    const side = outbound ? this.outbound : this.inbound;
    const taken = order(side, holds).find(place => isOpen(side.routes[place], statuses[place]) && (outbound || side.routes[place].named.some(rule => holds[rule])));
    const channel = facts['message.arrivedBy'];
    const duties = side.duties.filter(duty => !holds[duty.achieved] && duty.by.some(by => holds[by.rule] && (by.on === null
      || (outbound ? by.on[taken] === true : by.channels.includes(channel) || by.channels.includes('*')))));
    const settled = name => side.settle[name].some(rule => holds[rule]);
    const verdict = outbound ? (taken === undefined ? 'Blocked' : 'Send') : settled('Reject') ? 'Reject' : settled('Forward') ? 'Forward' : 'Accept';
    return { verdict, route: side.routes[taken]?.id ?? null, routes: side.routes, statuses, duties: duties.map(duty => duty.code) };
  }
}

// In the words that Kanalvalg's own answers are written in, to be compared letter by letter.
export function words(answer) {
  const routes = answer.routes.map((route, place) => `${route.id}=${answer.statuses[place]}`).sort();
  return `${answer.verdict} ${answer.route ?? '-'} | ${routes.join(' ')} | ${[...answer.duties].sort().join(' ')}`;
}

export function matches(selector, route) {
  const [channel, system] = selector.split('/');
  const [its, with_] = route.split('/');
  return (channel === '*' || channel === its) && (system === undefined || system === with_);
}

export const matchesAny = (selectors, route) => selectors.some(selector => matches(selector, route));

function side(profile, index, routes) {
  const effects = kind => profile.rules.flatMap(rule => rule.then.filter(effect => effect.effect === kind).map(effect => ({ ...effect, rule: index.get(`rule ${rule.id}`) })));
  const naming = (kind, route) => effects(kind).filter(effect => matchesAny(effect.routes, route)).map(effect => effect.rule);
  const ranks = kind => effects(kind).map(effect => ({
    rule: effect.rule,
    ranks: routes.map(route => effect.routes.findIndex(selector => matches(selector, route.id))),
  }));
  return {
    routes: routes.map(route => ({
      ...route,
      cannot: naming('Cannot', route.id),
      forbid: [...naming('Forbid', route.id), ...effects('Only').filter(only => !matchesAny(only.routes, route.id)).map(only => only.rule)],
      permit: [...naming('Permit', route.id), ...naming('Only', route.id)],
      avoid: naming('Avoid', route.id),
      named: [...naming('Permit', route.id), ...naming('Only', route.id), ...naming('Prefer', route.id)],
    })),
    prefers: ranks('Prefer'),
    avoids: ranks('Avoid'),
    duties: profile.duties.map(duty => ({
      code: duty.code,
      achieved: index.get(`achieved ${duty.code}`) ?? -1,
      by: effects('Oblige').filter(effect => effect.duty === duty.code).map(effect => ({
        rule: effect.rule,
        on: effect.on.length === 0 ? null : routes.map(route => matchesAny(effect.on, route.id)),
        channels: effect.on.map(selector => selector.split('/')[0]),
      })),
    })).filter(duty => duty.by.length > 0),
    settle: Object.fromEntries(['Reject', 'Forward'].map(name => [name, effects('Settle').filter(effect => effect.as === name).map(effect => effect.rule)])),
  };
}

function judge(route, facts, holds) {
  const any = rules => rules.some(rule => holds[rule]);
  if (any(route.cannot) || (route.system !== null && !facts.systems.includes(route.system))) return 'Impossible';
  if (any(route.forbid)) return 'Forbidden';
  const permitted = any(route.permit);
  if (any(route.avoid) && (permitted || route.silent === 'Permit')) return 'Discouraged';
  return permitted ? 'Permitted' : 'Silent';
}

const isOpen = (route, status) => status === 'Permitted' || status === 'Discouraged' || (status === 'Silent' && route.silent === 'Permit');

// Each preference in force moves its routes to the front, then each discouragement to the back; a sort is stable.
function order(side, holds) {
  const places = side.routes.map((_, place) => place);
  for (const { rule, ranks } of side.prefers) {
    if (holds[rule]) places.sort((a, b) => (ranks[a] < 0 ? ranks.length : ranks[a]) - (ranks[b] < 0 ? ranks.length : ranks[b]));
  }
  for (const { rule, ranks } of side.avoids) {
    if (holds[rule]) places.sort((a, b) => ranks[a] - ranks[b]);
  }
  return places;
}
