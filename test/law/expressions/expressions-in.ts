import { parseSync, Visitor } from 'vite'
import type { SourceFile } from '../source-files.ts'

/** An expression of the product, and where it stands. */
export type Expression = {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression that stands in a file as one; those that are put together are not among them. */
export const expressionsIn = ({ path, text }: SourceFile): readonly Expression[] => {
  const found: Expression[] = []
  const visitor = new Visitor({
    Literal: (node) => {
      if ('regex' in node) found.push({ file: path, source: node.regex.pattern, flags: node.regex.flags })
    },
  })
  visitor.visit(parseSync(path, text).program)
  return found
}

/** Whether a file puts expressions together while it runs. */
export const makesExpressions = ({ text }: SourceFile): boolean => /\bnew RegExp\(/u.test(text)
