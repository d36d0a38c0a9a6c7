import type { Contract } from '@lyceum/contracts';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { contractKey } from './endpoint.ts';

/** In tests: an answer that is not what its contract declares fails the request, and says where it differs. */
@Injectable()
export class ResponseCheckInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<Contract | undefined>(contractKey, context.getHandler());
    return next.handle().pipe(map((answer) => checked(contract, answer)));
  }
}

function checked(contract: Contract | undefined, answer: unknown): unknown {
  if (!contract?.response || answer instanceof StreamableFile) return answer;
  const sent: unknown = answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
  const result = contract.response.safeParse(sent);
  if (result.success) return answer;
  const differences = result.error.issues.map((issue) => `${issue.path.join('.') || '(answer)'}: ${issue.message}`);
  throw new Error(`${contract.id} answered something else than its contract declares: ${differences.join('; ')}`);
}
