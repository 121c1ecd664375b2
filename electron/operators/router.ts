import {
  operatorByNumber,
  saveOperatorRequest,
  saveOperatorRulesRequest,
  signOnRequest,
} from '#shared/operators/operator.ts'
import { command, evenWhileLocked, leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { OperatorService } from './service.ts'
import type { Session } from './session.ts'
import type { Signing } from './signing.ts'

export const createOperatorsRouter = (operators: OperatorService) =>
  router({
    list: query.query(() => operators.list()),
    save: leadCommand('operators')
      .input(normalized(saveOperatorRequest))
      .mutation(({ input, ctx }) => operators.save(input, ctx)),
    remove: leadCommand('operators')
      .input(normalized(operatorByNumber))
      .mutation(({ input, ctx }) => operators.remove(input.operator, ctx.actor)),
    saveRules: leadCommand('operators')
      .input(normalized(saveOperatorRulesRequest))
      .mutation(({ input, ctx }) => operators.saveRules(input, ctx.actor)),
  })

export const createSessionRouter = (session: Session, signing: Signing) =>
  router({
    get: evenWhileLocked.query(() => session.get()),
    follow: evenWhileLocked.subscription(({ signal }) => session.follow(signal)),
    /** The one thing that a locked desk lets be done. */
    signOn: evenWhileLocked.input(normalized(signOnRequest)).mutation(({ input }) => signing.signOn(input)),
    signOff: evenWhileLocked.mutation(() => signing.signOff()),
    lock: evenWhileLocked.mutation(() => signing.lock()),
    touch: command.mutation(() => {
      session.touch()
      return {}
    }),
  })
