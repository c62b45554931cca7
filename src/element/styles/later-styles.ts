import { cards } from './cards.js';
import { reactions } from '../reactions/styles.js';
import { structures } from '../fields/special/styles.js';

/** For what a simple form does not show at first. */
export const laterStyles: string = reactions + structures + cards;
