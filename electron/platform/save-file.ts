/**
 * Asks the person where a file is to go, and writes it there.
 * @returns false when they would rather not
 * @throws when it cannot be written
 */
export type SaveFile = (suggestedName: string, bytes: Uint8Array) => Promise<boolean>

/** For a desk without a window: there is nobody to ask. */
export const nobodyChooses: SaveFile = async () => false
