export { type Routing, type RoutingFacts, routeCase } from './route-case.ts';
export { type RoutingWord, routingText, routingWords } from './routing-text.ts';
