import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ManifestResult } from '#shared/manifests/manifest.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { useTRPC } from '#trpc/client.ts'
import { UnopenedDocument } from '#ui/layout/kept-path.tsx'
import { HandoverSteps } from '../handover-steps.tsx'
import classes from '../manifests.module.css'
import { dismissRun, type ManifestPrint, type ManifestRun } from './run-store.ts'

type Ended = Extract<ManifestRun, { readonly phase: 'ended' }>

const colours = { done: 'green', stopped: 'yellow', failed: 'red' } as const

/** Which manifests were made, and what was left as it was and why. */
export const RunResult = ({ run }: { readonly run: Ended }) => {
  const { t } = useTranslation('manifests')
  const { made, print, rejected, end } = run
  const needsLooking = rejected.length > 0 || print?.kind === 'kept' || print?.kind === 'missing'
  const color = end === 'done' && needsLooking ? 'yellow' : colours[end]
  return (
    <Alert
      color={color}
      role={end === 'failed' ? 'alert' : 'status'}
      aria-label={t('result.label')}
      withCloseButton
      closeButtonLabel={t('result.dismiss')}
      onClose={dismissRun}
    >
      <ul className={classes['results']}>
        {end !== 'done' && <li>{t(`result.${end}`)}</li>}
        {end === 'done' && made.length === 0 && <li>{t('result.nothing')}</li>}
        {made.map((one) => (
          <li key={one.reference} className={classes['made']}>
            <Link href={`/manifests/${one.reference}`}>
              {t('result.done', {
                carrier: one.carrier.name ?? one.carrier.reference,
                count: one.shipment_count,
              })}
            </Link>
            <StepsOf manifest={one} />
          </li>
        ))}
        {print && <PrintLine print={print} count={made.length} />}
        {rejected.length > 0 && (
          <li>
            <RejectedShipments rejected={rejected} />
          </li>
        )}
      </ul>
    </Alert>
  )
}

const StepsOf = ({ manifest }: { readonly manifest: ManifestResult }) => {
  const { reference, carrier } = manifest
  const { data, isError } = useQuery(useTRPC().manifests.get.queryOptions({ reference }))
  const { t } = useTranslation('manifests')
  if (isError) return <span className={classes['withdrawn']}>{t('undo.was')}</span>
  return (
    data && (
      <HandoverSteps
        size="compact-xs"
        reference={reference}
        carrier={carrier.name ?? ''}
        count={data.shipments.length}
        goneOn={data.gone_on}
        isWithdrawn={data.withdrawn !== undefined}
      />
    )
  )
}

type PrintLineProps = { readonly print: ManifestPrint; readonly count: number }

const PrintLine = ({ print, count }: PrintLineProps) => {
  const { t } = useTranslation('manifests')
  switch (print.kind) {
    case 'shown':
      return null
    case 'queued':
      return <li>{t('result.queued', { count, printer: isolate(print.printer) })}</li>
    case 'missing':
      return <li>{t('result.notPrinted', { count })}</li>
    case 'kept':
      return (
        <li>
          <UnopenedDocument path={print.path} />
        </li>
      )
  }
}

const RejectedShipments = ({ rejected }: { readonly rejected: readonly Rejected[] }) => {
  const { t } = useTranslation('manifests')
  const whyOf = useWhy()
  return (
    <details open={rejected.length <= 5}>
      <summary>{t('result.rejected', { count: rejected.length })}</summary>
      <ul className={classes['rejected']}>
        {rejected.map((one) => (
          <li key={one.shipment_reference}>
            <Link href={`/shipments/${one.shipment_reference}`}>
              <bdi dir="ltr" className={classes['code']}>
                {one.shipment_reference}
              </bdi>
            </Link>{' '}
            {whyOf(one)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What says by itself why a shipment stays. */
const says: ReadonlySet<SentenceKey> = new Set(['goes_with_group', 'with_another_carrier'])

const useWhy = () => {
  const { t } = useTranslation('manifests')
  const { refusal } = useMessages()
  return (rejected: Rejected): string => {
    const [problem] = rejected.details
    const code = problem?.code
    if (problem?.sentence && says.has(problem.sentence.key)) return refusal(rejected)
    switch (code) {
      case 'invalid_state_for_operation':
      case 'shipment_not_found':
      case 'resource_removed':
        return t(`why.${code}`)
      default:
        return refusal(rejected)
    }
  }
}
