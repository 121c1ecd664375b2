import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '#ui/layout/card.tsx'
import { MoreButton } from '#ui/table/more-button.tsx'
import { PrintTable } from './print-table.tsx'
import classes from './printing.module.css'
import { usePrintJobs } from './use-print-jobs.ts'
import { usePrintSubjects } from './use-print-subjects.ts'

/** What came out of the printers, and what did not after all; newest first. */
export const PastPrints = () => {
  const { t } = useTranslation('printing')
  const query = usePrintJobs()
  const { data, isError } = query
  const jobs = data?.pages.flatMap(({ items }) => items).filter(({ ended }) => ended !== undefined) ?? []
  const subjects = usePrintSubjects(jobs)
  return (
    <Card title={t('past')}>
      {isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      {data && jobs.length === 0 && <p className={classes['quiet']}>{t('noPast')}</p>}
      {jobs.length > 0 && <PrintTable jobs={jobs} subjects={subjects} />}
      <MoreButton list={query}>{t('older')}</MoreButton>
    </Card>
  )
}
