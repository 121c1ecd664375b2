import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { MomentField } from '#ui/fields/moment-field.tsx'
import { Card } from '../card.tsx'
import { setText } from '../model/form-edits.ts'
import type { ShipmentTexts } from '../model/shipment-specs.ts'
import classes from '../new.module.css'
import type { PartProps } from '../part-props.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'
import { useMomentWords } from './use-moment-words.ts'

type DatesCardProps = PartProps & { readonly texts: ShipmentTexts }

const dates = [
  { field: 'orderDate', label: 'dates.ordered', usualTime: '12:00' },
  { field: 'shippingFrom', label: 'dates.shipFrom', usualTime: '00:00' },
  { field: 'shippingTo', label: 'dates.shipTo', usualTime: '23:59' },
  { field: 'deliveryFrom', label: 'dates.deliverFrom', usualTime: '00:00' },
  { field: 'deliveryTo', label: 'dates.deliverTo', usualTime: '23:59' },
] as const

/** When it was ordered, and when it has to leave and to arrive. */
export const DatesCard = memo(({ texts, problems, edit }: DatesCardProps) => {
  const { t } = useTranslation('new-shipment')
  const sentence = useProblemSentence()
  const words = useMomentWords()
  return (
    <Card title={t('dates.title')}>
      <div className={classes['dates']}>
        {dates.map(({ field, label, usualTime }) => (
          <MomentField
            key={field}
            name={field}
            {...words(t(label))}
            value={texts[field]}
            problem={sentence(problems[field])}
            usualTime={usualTime}
            onChange={(moment) => edit(setText(field, moment))}
          />
        ))}
      </div>
    </Card>
  )
})
DatesCard.displayName = 'DatesCard'
