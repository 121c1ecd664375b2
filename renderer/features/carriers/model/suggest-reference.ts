const LONGEST = 50

/** A reference that can be told from a name: `Example Post` is `EXAMPLE-POST`. Empty when nothing of it can stay. */
export const suggestReference = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}._]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, LONGEST)

type Named = { readonly saved: string; readonly reference: string; readonly name: string }

/** The reference that goes with a new name: it follows until it is saved or somebody has written another. */
export const referenceFor = ({ saved, reference, name }: Named, renamed: string): string => {
  const isOurs = reference === '' || reference === suggestReference(name)
  return saved === '' && isOurs ? suggestReference(renamed) : reference
}
