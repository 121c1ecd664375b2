import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../card.tsx'
import { Pairs, type PairsProps } from './pairs.tsx'

/** What the customer's own systems want to know, or what is to be printed on the label. */
export const PairsCard = memo((props: PairsProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <Card title={t(`${props.list}.title`)}>
      <Pairs {...props} />
    </Card>
  )
})
PairsCard.displayName = 'PairsCard'
