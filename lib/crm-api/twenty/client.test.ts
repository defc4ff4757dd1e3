import { twentyPeer } from '../../testing/crm-servers/peers.ts';
import { describeClient } from '../contract.ts';

describeClient('Twenty', twentyPeer);
describeClient('Twenty before 2026', () => twentyPeer({ modern: false }));
