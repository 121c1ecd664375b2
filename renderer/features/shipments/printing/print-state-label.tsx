import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconHelpCircle,
  IconPrinter,
  type TablerIcon,
} from '@tabler/icons-react'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { needsPerson } from './attention.ts'
import classes from './printing.module.css'

const icons: Readonly<Record<PrintJob['state'], TablerIcon>> = {
  waiting: IconClock,
  printing: IconPrinter,
  unsure: IconHelpCircle,
  printed: IconCircleCheck,
  cancelled: IconCircleX,
  failed: IconAlertTriangle,
}

/** The state of a job, by icon and word. */
export const PrintStateLabel = ({ job }: { readonly job: PrintJob }) => {
  const wordLabel = useWordLabel()
  const Icon = icons[job.state]
  return (
    <span className={classes['state']} data-state={job.state} data-asks={needsPerson(job) || undefined}>
      <Icon size={16} aria-hidden />
      {wordLabel('print_state', job.state)}
    </span>
  )
}
