using System;
using System.Collections.Generic;
using Kanalvalg;
using Microsoft.Extensions.DependencyInjection;

// All built-in profiles as a host has them: by options, validated.
public static class Host
{
    private static readonly IKanalvalg Kanalvalg = Create();

    public static DecisionEngine Engine(string profile)
    {
        return Kanalvalg.Profiles.Get(profile);
    }

    private static IKanalvalg Create()
    {
        IServiceCollection services = new ServiceCollection();
        services.AddKanalvalg(options =>
        {
            foreach (string id in global::Kanalvalg.Profiles.Ids)
            {
                options.BuiltIn.Add(id);
            }

#if NRULES
            options.Compile = profile => global::Kanalvalg.NRules.NRulesEngine.Compile(profile);
#endif
        });
        return services.BuildServiceProvider().GetRequiredService<IKanalvalg>();
    }
}
