/** ASCII and Latin-1, of which each letter stands for itself: nothing joins, turns or combines. */
export const WESTERN = /^[\x20-\x7e\u{a1}-\u{ac}\u{ae}-\u{ff}]*$/u
