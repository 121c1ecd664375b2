/** Reads JSON that was typed. @throws Error with a sentence for the person who typed it */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`The input is not JSON: ${error instanceof Error ? error.message : ''}`, { cause: error })
  }
}
