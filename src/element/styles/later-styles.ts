import { cards } from './cards.js';
import { reactions } from './reactions.js';
import { structures } from './structures.js';

/** For what a simple form does not show at first. */
export const laterStyles: string = reactions + structures + cards;
