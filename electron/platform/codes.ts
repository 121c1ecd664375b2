/** Turns words of a closed, append-only list into the small numbers that the database keeps, and back. */
export const codesOf = <Word extends string>(words: readonly Word[]) => {
  const codes = new Map(words.map((word, code) => [word, code]))
  return {
    toCode: (word: Word): number => {
      const code = codes.get(word)
      if (code === undefined) throw new Error(`No code for "${word}".`)
      return code
    },
    toWord: (code: number): Word => {
      const word = words[code]
      if (word === undefined) throw new Error(`No word for code ${code}.`)
      return word
    },
  }
}
