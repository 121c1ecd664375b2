import { useTranslation } from 'react-i18next'
import { Field } from '#contract/field.tsx'
import { Card } from '#ui/layout/card.tsx'
import classes from '../new.module.css'
import { datePaths } from './layout.ts'

/** When it was ordered, and when it has to leave and to arrive. */
export const DatesCard = () => {
  const { t } = useTranslation('new-shipment')
  return (
    <Card dense title={t('dates.title')}>
      <div className={classes['dates']}>
        {datePaths.map((path) => (
          <Field key={path} path={path} />
        ))}
      </div>
    </Card>
  )
}
