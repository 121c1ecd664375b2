import { useTranslation } from 'react-i18next'
import { Card } from '#ui/layout/card.tsx'
import type { PairList } from '../model/form.ts'
import { Pairs } from './pairs.tsx'

/** What the customer's own systems want to know, or what is to be printed on the label. */
export const PairsCard = ({ list }: { readonly list: PairList }) => {
  const { t } = useTranslation('new-shipment')
  return (
    <Card dense title={t(`${list}.title`)}>
      <Pairs list={list} />
    </Card>
  )
}
