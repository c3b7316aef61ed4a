// The peers under Node by the word that the commands take.
export const peers = {
  'closures': () => import('./closures.mjs'),
  'zen': () => import('./zen.mjs'),
  'json-rules-engine': () => import('./json-rules-engine.mjs'),
  'cedar': () => import('./cedar.mjs'),
  'cedar-routes': () => import('./cedar-routes.mjs'),
};
