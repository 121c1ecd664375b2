import { List, Stack } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './run.module.css'
import { RefusedList } from './refused-list.tsx'
import type { RefusalText } from './use-refusal-text.ts'
import type { Selected } from './use-selected.ts'
import type { Outcome } from './bulk-operation.ts'

type ActionReportProps = {
  readonly outcomes: readonly Outcome[]
  readonly total: number
  readonly selected: readonly Selected[]
  readonly sayDone: (count: number) => string
  readonly sayWhy: RefusalText
}

const good = <IconCircleCheck size={18} className={styles['good']} aria-hidden />
const plain = <IconInfoCircle size={18} className={styles['plain']} aria-hidden />
const bad = <IconAlertCircle size={18} className={styles['bad']} aria-hidden />

/** What was done, what was refused and why, and what was not tried. */
export const ActionReport = ({ outcomes, total, selected, sayDone, sayWhy }: ActionReportProps) => {
  const { t } = useTranslation('shipment')
  const done = outcomes.filter(({ kind }) => kind === 'done').length
  const unchanged = outcomes.filter(({ kind }) => kind === 'unchanged').length
  const refused = outcomes.filter((outcome) => outcome.kind === 'refused')
  const untried = total - outcomes.length
  return (
    <Stack gap="sm" aria-live="polite">
      <List spacing={4} center ps={0}>
        {done > 0 && <List.Item icon={good}>{sayDone(done)}</List.Item>}
        {unchanged > 0 && <List.Item icon={plain}>{t('run.unchanged', { count: unchanged })}</List.Item>}
        {refused.length > 0 && (
          <List.Item icon={bad}>{t('run.refused', { count: refused.length })}</List.Item>
        )}
        {untried > 0 && <List.Item icon={plain}>{t('run.untried', { count: untried })}</List.Item>}
      </List>
      {refused.length > 0 && <RefusedList refused={refused} selected={selected} sayWhy={sayWhy} />}
    </Stack>
  )
}
