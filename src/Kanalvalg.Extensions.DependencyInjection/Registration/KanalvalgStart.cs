using Microsoft.Extensions.Hosting;

namespace Kanalvalg;

/// <summary>Puts the profiles in force when the host starts and not with the first decision, so that the log says there what is served.</summary>
internal sealed class KanalvalgStart(Func<IKanalvalg> kanalvalg) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        kanalvalg();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
