import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ApiError, type CallResult, call } from '../../../../contract/client.ts';
import type { CaseProps } from './case-props.ts';

/** The bank, where one is set up; the demonstration bank only exists beside demonstration accounts. */
const CHANNELS = ['simulator', 'bank'] as const;
type Opened = CallResult<'startPayment'>;

async function open(id: string, [channel, ...others]: readonly string[] = CHANNELS): Promise<Opened> {
  try {
    return await call('startPayment', { params: { id }, body: { channel: channel ?? '' } });
  } catch (reason) {
    const unknown = reason instanceof ApiError && reason.problem.code === 'payment.channel-unknown';
    if (unknown && others.length > 0) return open(id, others);
    throw reason;
  }
}

const storedOrder = (id: string): string => `banshi.order.${id}`;

export interface Payment {
  /** An order is open at the channel: its result can be asked for. */
  order: string | null;
  state: 'idle' | 'opening' | 'asking' | 'pending' | 'failed';
  error: unknown;
  pay(): Promise<void>;
  refresh(): Promise<void>;
}

/** Goes to the page of the payment channel; on the way back the result is asked for by itself. */
export function usePayment({ view, onView }: Pick<CaseProps, 'view' | 'onView'>): Payment {
  const [search] = useSearchParams();
  const [order, setOrder] = useState(
    () => search.get('order') ?? sessionStorage.getItem(storedOrder(view.id)),
  );
  const [state, setState] = useState<Payment['state']>('idle');
  const [error, setError] = useState<unknown>();
  const asked = useRef(false);
  const { id } = view;

  const refresh = useCallback(async () => {
    if (!order) return;
    setState('asking');
    setError(undefined);
    try {
      const answer = await call('refreshPayment', { params: { id, order } });
      if (answer.status !== 'pending') {
        sessionStorage.removeItem(storedOrder(id));
        setOrder(null);
      }
      setState(answer.status === 'paid' ? 'idle' : answer.status);
      onView(answer.case);
    } catch (reason) {
      setState('idle');
      setError(reason);
    }
  }, [id, order, onView]);
  useEffect(() => {
    if (!order || asked.current) return;
    asked.current = true;
    refresh();
  }, [order, refresh]);

  const pay = useCallback(async () => {
    setState('opening');
    setError(undefined);
    try {
      const opened = await open(id);
      sessionStorage.setItem(storedOrder(id), opened.order);
      location.assign(opened.payUrl);
    } catch (reason) {
      setState('idle');
      setError(reason);
    }
  }, [id]);
  return { order, state, error, pay, refresh };
}
