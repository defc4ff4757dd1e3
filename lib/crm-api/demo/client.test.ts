import { demoPeer } from '../../testing/crm-servers/peers.ts';
import { describeClient } from '../contract.ts';

describeClient('The demo store', demoPeer);
