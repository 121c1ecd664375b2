import { useTranslation } from 'react-i18next'
import { contentsSpecs, goodsFieldNames } from '../model/contents-specs.ts'
import type { ContentsRow } from '../model/form.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'
import classes from './contents.module.css'
import { type CellField, type LineProps, problemsIdOf } from './use-cell.ts'

type LineProblemsProps = Pick<LineProps, 'problems'> & { readonly row: ContentsRow; readonly span: number }

const notCells: ReadonlySet<string> = new Set([...goodsFieldNames, 'weightUnit', 'dimensionUnit'])

const isCellField = (name: string): name is CellField =>
  Object.hasOwn(contentsSpecs, name) && !notCells.has(name)

/** What is wrong in a row, right below it: a cell is too small for a sentence. */
export const LineProblems = ({ row, problems, span }: LineProblemsProps) => {
  const { t } = useTranslation('new-shipment')
  const sentence = useProblemSentence()
  const wrong = Object.keys(contentsSpecs)
    .filter(isCellField)
    .filter((field) => problems[field] !== undefined)
  if (wrong.length === 0) return undefined
  return (
    <tr className={classes['problems']}>
      <td colSpan={span} id={problemsIdOf(row)}>
        {wrong.map((field) => (
          <span key={field}>
            <strong>{t(`contents.${field}`)}</strong>: {sentence(problems[field], { text: row.texts[field] })}
          </span>
        ))}
      </td>
    </tr>
  )
}
