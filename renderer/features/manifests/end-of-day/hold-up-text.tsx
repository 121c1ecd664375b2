import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ChecklistItem, MissingPaper } from '#shared/manifests/checklist.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { useMessages } from '#contract/use-messages.ts'
import classes from './end-of-day.module.css'

/** Why a shipment does not go by itself, with the way to where that is mended. */
export const HoldUpText = ({ item }: { readonly item: ChecklistItem }) => {
  const { t } = useTranslation(['manifests', 'states'])
  const { state, group, missing, reference } = item
  if (group) {
    const name = isolate(group.custom_reference ?? `…${group.reference.slice(-8)}`)
    return <Link href={`/groups/${group.reference}`}>{t('holdUp.group', { name })}</Link>
  }
  if (state === 'ready_to_ship')
    return (
      <Link href={`/shipments/${reference}`}>
        <MissingPapers missing={missing} />
      </Link>
    )
  return (
    <Link href={`/shipments/${reference}`} data-state={state}>
      {state === 'manifest_failed' && <IconAlertTriangle size={14} aria-hidden />}
      {state === 'allocated' ? t('holdUp.notPacked') : t(`${state}.label`, { ns: 'states' })}
    </Link>
  )
}

/** Names the papers; what each lacks is told by pointing at it, and in the dialog of papers. */
const MissingPapers = ({ missing }: { readonly missing: readonly MissingPaper[] }) => {
  const { t } = useTranslation('manifests')
  const { labelled } = useMessages()
  const wordLabel = useWordLabel()
  return missing.map(({ paper, problems }) => (
    <span key={paper} className={classes['missing']} title={problems.map(labelled).join('\n')}>
      {t('holdUp.papers', { paper: wordLabel('printable', paper), count: problems.length })}
    </span>
  ))
}
