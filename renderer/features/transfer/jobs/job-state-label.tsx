import {
  IconAlertCircle,
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconLoader,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JobState as State } from '#shared/transfer/job.ts'
import styles from './jobs.module.css'

const icons: Readonly<Record<State, TablerIcon>> = {
  running: IconLoader,
  done: IconCircleCheck,
  cancelled: IconCircleX,
  failed: IconAlertCircle,
  interrupted: IconAlertTriangle,
  undone: IconArrowBackUp,
}

/** The state of a job, by icon and word. */
export const JobStateLabel = ({ state }: { readonly state: State }) => {
  const { t } = useTranslation('transfer')
  const Icon = icons[state]
  return (
    <span className={styles['state']} data-state={state}>
      <Icon size={16} aria-hidden />
      {t(`jobs.states.${state}`)}
    </span>
  )
}
