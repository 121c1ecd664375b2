import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Problem } from '#shared/api-error.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import classes from './problems.module.css'
import { isAboutWeight } from './shown-problems.ts'
import { useParcelProblems } from './use-parcel-problems.ts'

type ParcelProblemsProps = { readonly parcel: Parcel; readonly failed: unknown }

/** What stands in the way, each with what to do about it, so large that it is read from where one stands. */
export const ParcelProblems = ({ parcel, failed }: ParcelProblemsProps) => {
  const { t } = useTranslation('packing')
  const messages = useMessages()
  const { shown, sentences } = useParcelProblems(parcel)
  const why = failed === undefined ? undefined : messages.refusal(apiErrorOf(failed))
  // What was refused for what stands here anyway is not said twice.
  const isNew = why !== undefined && !sentences.some((sentence) => why.includes(sentence))
  const texts = [...shown, ...(isNew ? [{ text: why }] : [])]
  const needsPrinter = shown.some(({ problem }) => isOfPrinter(problem))
  const needsEdit = shown.some(({ problem }) => !isAboutWeight(problem) && !isOfPrinter(problem))
  if (texts.length === 0) return <div role="alert" />
  return (
    <div role="alert" className={classes['problems']}>
      <IconAlertTriangle size={24} className={classes['sign']} aria-hidden />
      <ul aria-label={t('problems.title')} className={classes['list']}>
        {texts.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <div className={classes['ways']}>
        {needsEdit && <Link href={`/shipments/${parcel.reference}`}>{t('problems.edit')}</Link>}
        {needsPrinter && <Link href="/settings/printers">{t('problems.printers')}</Link>}
      </div>
    </div>
  )
}

const ofPrinters: ReadonlySet<string> = new Set([
  'no_printer',
  'which_printer',
  'no_document_printer',
  'which_document_printer',
])

const isOfPrinter = ({ sentence }: Problem): boolean => ofPrinters.has(sentence?.key ?? '')
