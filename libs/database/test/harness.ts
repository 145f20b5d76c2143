// The library itself knows nothing of the test harness, which is built upon it; only its tests do.
export {
  blankTestDatabase,
  eventually,
  overtaken,
  startTcpProxy,
  type TcpProxy,
  type TestDatabase,
  testActor,
  testCall,
  testDatabase,
  withClient,
} from '@yinhu/testing';
