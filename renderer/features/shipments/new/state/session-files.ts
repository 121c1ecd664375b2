/**
 * The bytes of the files that lie on the page, by their document's id. They are kept at the desk as well, but what
 * was taken away there by removing a document, or by starting afresh, has to come back when that is undone.
 */
const bytesById = new Map<string, Uint8Array>()

export const fileOfSession = (id: string): Uint8Array | undefined => bytesById.get(id)

export const keepInSession = (id: string, bytes: Uint8Array): void => void bytesById.set(id, bytes)

/** Lets go of all bytes but those of some documents. */
export const keepOnlyInSession = (ids: readonly string[]): void => {
  const kept = new Set(ids)
  for (const id of bytesById.keys()) if (!kept.has(id)) bytesById.delete(id)
}
