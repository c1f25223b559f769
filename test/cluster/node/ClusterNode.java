import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** One node of a cluster for tests: NAME ROLES HOME HTTP_PORT TRANSPORT_PORT SEED_PORTS MANAGERS; logs go to standard output. */
public final class ClusterNode extends Node {
  private ClusterNode(Environment environment) {
    super(environment, List.<Class<? extends Plugin>>of(Netty4Plugin.class, CommonAnalysisPlugin.class), false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings settings =
        Settings.builder()
            .put("cluster.name", "yakkan-test")
            .put("node.name", arguments[0])
            .putList("node.roles", List.of(arguments[1].split(",")))
            .put("path.home", arguments[2])
            .put("http.port", arguments[3])
            .put("transport.port", arguments[4])
            .putList("discovery.seed_hosts", List.of(arguments[5].split(",")))
            .putList("cluster.initial_cluster_manager_nodes", List.of(arguments[6].split(",")))
            .put("network.host", "127.0.0.1")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), Path.of(arguments[2], "config"), () -> arguments[0]);
    ClusterNode node = new ClusterNode(environment);
    node.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        node.close();
      } catch (Exception error) {
        error.printStackTrace();
      }
    }));
    Thread.currentThread().join();
  }
}
