import { GeneralCard } from './general-card.tsx'
import { LimitsCard } from './limits-card.tsx'
import { NumbersCard } from './numbers-card.tsx'
import type { PartProps } from './part-props.ts'
import { PricesCard } from './prices-card.tsx'
import { ReachCard } from './reach-card.tsx'
import { TimeCard } from './time-card.tsx'

/** Everything of a service, on one page. */
export const ServiceCards = (props: PartProps) => (
  <>
    <GeneralCard {...props} />
    <ReachCard {...props} />
    <PricesCard {...props} />
    <LimitsCard {...props} />
    <TimeCard {...props} />
    <NumbersCard {...props} />
  </>
)
