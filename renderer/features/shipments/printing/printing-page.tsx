import { Button, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTRPC } from '#trpc/client.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Page } from '#ui/layout/page.tsx'
import { jobsByPrinter } from './attention.ts'
import { PastPrints } from './past-prints.tsx'
import { PrinterCard } from './printer-card.tsx'
import classes from './printing.module.css'
import { useOpenPrintJobs } from './use-print-jobs.ts'
import { usePrintSubjects } from './use-print-subjects.ts'
import { useQueueActions } from './use-queue-actions.ts'

/** What is to come out of the printers of this desk, and what did. */
export const PrintingPage = () => {
  const { t } = useTranslation('printing')
  const { data: printers } = useQuery(useTRPC().printers.list.queryOptions())
  const isEmpty = printers?.items.length === 0
  return (
    <Page title={<Title order={1}>{t('title')}</Title>} tools={!isEmpty && <SetUp />}>
      {isEmpty ? (
        <EmptyState
          icon={<IconPrinter size={32} />}
          title={t('noPrinters')}
          help={t('noPrintersHelp')}
          actions={<SetUp variant="filled" />}
        />
      ) : (
        <Printers />
      )}
      <PastPrints />
    </Page>
  )
}

const SetUp = ({ variant = 'default' }: { readonly variant?: 'default' | 'filled' }) => {
  const { t } = useTranslation('printing')
  return (
    <Button component={Link} href="/settings/printers" variant={variant}>
      {t('setUp')}
    </Button>
  )
}

const noJobs = [] as const

const Printers = () => {
  const { data: printers } = useQuery(useTRPC().printers.list.queryOptions())
  const open = useOpenPrintJobs()
  const waiting = jobsByPrinter(open ?? noJobs)
  const subjects = usePrintSubjects(open ?? noJobs)
  const actions = useQueueActions()
  if (!open || !printers) return null
  return (
    <div className={classes['printers']}>
      {printers.items.map((printer) => (
        <PrinterCard
          key={printer.printer}
          printer={printer}
          jobs={waiting.get(printer.printer) ?? noJobs}
          subjects={subjects}
          actions={actions}
        />
      ))}
    </div>
  )
}
