import {
  callTRPCProcedure,
  TRPCError,
  type AnyTRPCProcedure,
  type TRPCProcedureType,
  type TRPCRouterDef,
} from '@trpc/server'
import type { ApiError } from '../../shared/api-error.ts'
import type { Context } from './context.ts'
import { toApiError } from './to-api-error.ts'
